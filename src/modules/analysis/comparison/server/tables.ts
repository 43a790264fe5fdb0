export interface ComparisonTables {
  analysis_shared_figure: {
    tenant_id: string
    key: string
    /** A share 0…1, or a number of systems, servers, terminals. */
    measure: number
    as_of: string
    shared_at: string
    shared_by_name: string
  }
}
