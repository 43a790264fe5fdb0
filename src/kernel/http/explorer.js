// Starts the API explorer; a file of its own because pages here run no inline script.
globalThis.SwaggerUIBundle({
  url: '/api/openapi.json',
  dom_id: '#explorer',
  validatorUrl: null,
  deepLinking: true,
})
