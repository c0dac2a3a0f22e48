package io.truelabel.standin.core;

/** What becomes of a request: an answer, or a cut connection. */
sealed interface Outcome {
  record Answer(Reply reply) implements Outcome {}

  record Cut() implements Outcome {}

  default int status() {
    return switch (this) {
      case Answer answer -> answer.reply().status();
      case Cut _ -> 0;
    };
  }
}
