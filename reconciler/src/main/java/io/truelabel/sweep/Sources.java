package io.truelabel.sweep;

/** Where a sweep reads from. */
public record Sources(Inventory inventory, FindingSource findings) {}
