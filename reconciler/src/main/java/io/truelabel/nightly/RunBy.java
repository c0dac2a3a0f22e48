package io.truelabel.nightly;

/** Who runs a sweep: whom the installation reaches, only its own functions look after. */
enum RunBy {
  /** A function of the installation, every night. */
  FUNCTION,
  /** Somebody at a command line, who may be permitted less. */
  COMMAND
}
