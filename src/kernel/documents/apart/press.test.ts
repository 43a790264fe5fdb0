import { afterEach, describe, expect, test } from 'vitest'
import { layOut } from '../layout/lay-out.ts'
import { exampleDocument } from '../testing/example.ts'
import { openPress, type Press } from './press.ts'

const usual = { milliseconds: 60_000, idleMilliseconds: 60_000 }
const order = { format: 'pdf', document: layOut(exampleDocument()) } as const
const opened: Press[] = []
afterEach(() => {
  for (const press of opened.splice(0)) end(press)
})

function open(limits = usual): Press {
  const press = openPress(limits)
  opened.push(press)
  return press
}

function end(press: Press) {
  const id = press.processId()
  if (id) process.kill(id, 'SIGKILL')
}

describe('the press', () => {
  test('is one process that is kept for the next document', async () => {
    const press = open()
    expect(press.processId()).toBeUndefined()
    await press.make(order)
    const first = press.processId()
    await Promise.all([press.make(order), press.make({ ...order, format: 'docx' })])
    expect(first).toBeGreaterThan(0)
    expect(press.processId()).toBe(first)
  })

  test('lets others work while it is at work', async () => {
    const happened: string[] = []
    const made = open()
      .make(order)
      .then(() => happened.push('document'))
    await new Promise((resolve) => setImmediate(resolve))
    happened.push('another')
    await made
    expect(happened).toEqual(['another', 'document'])
  })

  test('answers a crash with an error, and the next document with a new process', async () => {
    const press = open()
    await press.make(order)
    const first = press.processId()
    const crashed = press.make(order)
    const waiting = press.make(order)
    await Promise.resolve()
    end(press)
    await expect(crashed).rejects.toMatchObject({ code: 'kernel.documentInterrupted' })
    expect((await waiting).length).toBeGreaterThan(1_000)
    expect(press.processId()).not.toBe(first)
  })

  test('ends a document that takes too long, and makes the next one', async () => {
    const press = open({ ...usual, milliseconds: 1 })
    await expect(press.make(order)).rejects.toMatchObject({ code: 'kernel.documentInterrupted' })
    expect(press.processId()).toBeUndefined()
  })

  test('tells what is wrong with a document that cannot be set, and stays at work', async () => {
    const press = open()
    const blocks = [
      { kind: 'figure', caption: '', alt: 'x', svg: 'no drawing', width: 1, height: 1 },
    ] as const
    const broken = { ...order, document: layOut(exampleDocument({ blocks })) }
    await expect(press.make(broken)).rejects.toThrow('Typst')
    expect((await press.make(order)).length).toBeGreaterThan(1_000)
  })
})
