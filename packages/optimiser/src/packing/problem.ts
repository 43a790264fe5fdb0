/**
 * Servers onto hosts: multi-dimensional vector bin packing. Every item goes whole onto one host; the sizes on
 * a host sum to at most its capacity in every dimension; hosts bought cost their price. Sizes and capacities
 * are in the caller's unit, one unit per dimension (cores, GB, IOPS; the same resource at several times of day
 * is several dimensions). They are compared exactly while they have at most nine significant decimals.
 */
export interface PackingProblem {
  /** Name of each dimension, with its unit (`cores`, `memoryGb`). */
  dimensions: string[]
  hosts: HostType[]
  items: PackingItem[]
  /** Sites with a cost of their own; a site named by a host type needs no entry here. */
  sites?: Site[]
  apart?: ApartDemand[]
  /** Groups of items (all copies) that share one host. */
  together?: string[][]
  /** Share of a capacity that may be used, 0–1; one for all dimensions, or one for each. */
  utilisationCeiling?: number | number[]
  /**
   * N+1: when any one host is lost, what stood on it can be placed again on the other hosts, everything else
   * staying where it is, and every other demand of the problem still holds.
   */
  survivesHostLoss?: boolean
}

export interface HostType {
  id: string
  capacity: number[]
  /** Cost of one host; 1 when absent, so that the number of hosts is minimised. 0 for one already paid. */
  price?: number
  /** Hosts of this type that can be had; no limit when absent. */
  stock?: number
  site?: string
  /** Network zone it stands in; an item that lists zones must list this one. */
  zone?: string
}

export interface PackingItem {
  id: string
  size?: number[]
  /** Instead of `size`: several sizes of which one is chosen for each copy (multiple choice). */
  sizes?: number[][]
  /** Identical copies, each to be placed; 1 when absent. */
  count?: number
  /** Zones it may stand in; all when absent. */
  zones?: string[]
  /** A second instance at another site: `true` for one of the same size, or its own size. */
  replica?: true | { size: number[] }
  /** Host type on which it stands today; an existing host is a type of its own with stock 1. */
  currentHost?: string
  /** Cost of each copy that is placed on any other host type. */
  movingCost?: number
}

export interface Site {
  id: string
  /** Paid once if any host stands there. */
  openingCost?: number
}

/** At most `atMost` (1 when absent) of the copies of these items on one host; replicas are not counted. */
export interface ApartDemand {
  items: string[]
  atMost?: number
}

export interface PackingSolution {
  bins: PackedHost[]
  /** With `survivesHostLoss`: for the loss of each bin, where its items go. */
  recovery?: Recovery[]
}

export interface PackedHost {
  /** Id of the host type. */
  type: string
  /** Ids of items, once per copy. */
  items: string[]
  /** Position in `sizes` chosen for each of `items`; absent where no item offers a choice. */
  choices?: number[]
  /** Ids of items whose replica stands here, once per copy. */
  replicas?: string[]
}

/** What happens when the bin (position in `bins`) is lost: a new bin for each item and each replica, in order. */
export interface Recovery {
  lost: number
  items: number[]
  replicas?: number[]
}
