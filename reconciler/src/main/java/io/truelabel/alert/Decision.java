package io.truelabel.alert;

import io.truelabel.ledger.Told;

/** Whether somebody is to be told of a bucket, and what is remembered of that. */
public sealed interface Decision {

  /** What is remembered once everybody concerned was told. */
  Told after();

  /** Nobody is to be told; what is remembered may have shrunk all the same. */
  record Silent(Told after) implements Decision {}

  /** Somebody is to be told. */
  record Tell(News news, Told after) implements Decision {}
}
