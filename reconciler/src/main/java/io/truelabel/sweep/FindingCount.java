package io.truelabel.sweep;

/** Tells a listener of findings page by page, where they arrive one by one. */
final class FindingCount {
  private static final int PAGE = 50;

  private final String region;
  private final SweepListener listener;
  private int open;

  FindingCount(String region, SweepListener listener) {
    this.region = region;
    this.listener = listener;
  }

  void one() {
    open++;
    if (open == PAGE) {
      rest();
    }
  }

  void rest() {
    if (open > 0) {
      listener.findingPage(region, open);
    }
    open = 0;
  }
}
