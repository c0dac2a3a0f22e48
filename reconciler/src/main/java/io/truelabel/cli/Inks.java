package io.truelabel.cli;

import io.truelabel.cli.terminal.Ink;
import io.truelabel.verdict.Outcome;
import io.truelabel.verdict.Severity;

/** Which ink says how bad something is, the same in every command. */
final class Inks {

  private Inks() {}

  static Ink of(Severity severity) {
    return switch (severity) {
      case CRITICAL -> Ink.BOLD_RED;
      case HIGH -> Ink.RED;
      case MEDIUM -> Ink.YELLOW;
      case LOW -> Ink.CYAN;
    };
  }

  static Ink of(Outcome outcome) {
    return switch (outcome) {
      case NONCOMPLIANT -> Ink.RED;
      case UNKNOWN -> Ink.MAGENTA;
      case UNPROVEN -> Ink.YELLOW;
      case WAIVED -> Ink.CYAN;
      case COMPLIANT -> Ink.GREEN;
      case EXCLUDED -> Ink.FAINT;
    };
  }
}
