package io.truelabel.standin.core;

/** Answers one address of the control plane. */
@FunctionalInterface
public interface Route {
  Reply answer(Request request);
}
