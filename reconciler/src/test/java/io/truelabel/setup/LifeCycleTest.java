package io.truelabel.setup;

import static org.assertj.core.api.Assertions.assertThat;

import io.truelabel.sampleorg.Job;
import io.truelabel.sampleorg.Target;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

@Label("However a stack is created, updated, rolled back, heard of or not, and deleted")
class LifeCycleTest {
  private static final Map<String, String> OFF = Map.of("DailyJob", "off");
  private static final Map<String, String> ALL = Map.of("DailyJob", "on");
  private static final Map<String, String> SOME =
      Map.of("DailyJob", "on", "Accounts", SetupRun.MEMBER);
  private static final Map<String, String> TOO_DEAR =
      Map.of("DailyJob", "on", "Buckets", "orders", "PricePerGigabyte", "9", "FirstRunLimit", "1");

  enum Fate {
    SUCCEEDS,
    ROLLED_BACK,
    UNHEARD
  }

  record Step(Map<String, String> wish, Fate fate) {}

  @Provide
  Arbitrary<List<Step>> steps() {
    return Combinators.combine(
            Arbitraries.of(List.of(OFF, ALL, SOME, TOO_DEAR)), Arbitraries.of(Fate.class))
        .as(Step::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(6);
  }

  @Property(tries = 40, shrinking = ShrinkingMode.OFF)
  @Label("exactly the job that it asks for is alive, and nobody else's is touched")
  void exactlyTheJobThatIsAskedForIsAlive(@ForAll("steps") List<Step> steps) {
    try (SetupRun run = new SetupRun()) {
      run.bucket(SetupRun.OWNER, "orders", 1);
      run.aws()
          .organization()
          .jobs()
          .put(Job.daily("f0", SetupRun.HOME, "theirs", SetupRun.NOW, Target.account("x")));
      Stack stack = new Stack(run, "Job");

      for (Step step : steps) {
        String before = stack.physicalId();
        take(stack, step);
        if (!before.isEmpty() && step.fate() != Fate.SUCCEEDS) {
          assertThat(stack.physicalId())
              .as("what is rolled back costs no first run")
              .isEqualTo(before);
        }
        assertThat(living(run)).isEqualTo(expected(stack));
        assertThat(living(run)).hasSize(stack.property("DailyJob").equals("on") ? 2 : 1);
      }
      if (stack.exists()) {
        stack.delete();
      }
      assertThat(living(run)).containsExactly("f0");
    }
  }

  private static void take(Stack stack, Step step) {
    if (!stack.exists()) {
      if (step.fate() == Fate.UNHEARD) {
        stack.createUnheard(step.wish());
      } else {
        stack.create(step.wish());
      }
      return;
    }
    switch (step.fate()) {
      case SUCCEEDS -> stack.update(step.wish());
      case ROLLED_BACK -> stack.updateInVain(step.wish());
      case UNHEARD -> stack.updateUnheard(step.wish());
    }
  }

  private static Set<String> living(SetupRun run) {
    return run.living().stream().map(Job::id).collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> expected(Stack stack) {
    Set<String> ids = new TreeSet<>(Set.of("f0"));
    if (stack.exists() && !stack.physicalId().equals("job/none")) {
      ids.add(stack.physicalId().substring("job/".length()));
    }
    return ids;
  }
}
