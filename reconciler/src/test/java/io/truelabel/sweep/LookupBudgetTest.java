package io.truelabel.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import io.truelabel.aws.Lookup;
import io.truelabel.evidence.BucketId;
import io.truelabel.evidence.Witness;
import io.truelabel.policy.FindingsRules.Gone;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LookupBudgetTest {

  private static final BucketId BUCKET = new BucketId("aws", Nights.ONE, Nights.REGION, "orders");

  private final StopSign stop = new StopSign();
  private final LookupBudget budget =
      new LookupBudget((bucket, witness, rule) -> new Lookup.Gone(), stop, 3);

  @Test
  void looksUpSoManyInOneSweepWhateverTheBucket() {
    List<Lookup> answers = IntStream.range(0, 5).mapToObj(this::look).toList();

    assertThat(answers)
        .containsExactly(
            new Lookup.Gone(),
            new Lookup.Gone(),
            new Lookup.Gone(),
            new Lookup.Unchecked("one sweep looks up 3 objects, not more"),
            new Lookup.Unchecked("one sweep looks up 3 objects, not more"));
  }

  @Test
  void looksUpNothingOnceTheSweepIsToEnd() {
    stop.raise();

    assertThat(look(0)).isInstanceOf(Lookup.Unchecked.class);
  }

  private Lookup look(int number) {
    Witness witness = new Witness("key-" + number, "etag", "", Results.NOW);
    return budget.look(BUCKET, witness, Gone.NO_VERSIONS);
  }
}
