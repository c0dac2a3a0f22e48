package io.truelabel.standin.s3;

import io.truelabel.sampleorg.StoredObject;
import io.truelabel.standin.core.Request;

/** One line of a listing: an object, or all those that share a prefix up to the delimiter. */
sealed interface Line {

  /** Sorts after every key that begins with what stands before it. */
  String LAST = "\uffff";

  /** The key after which a listing goes on behind this line. */
  String end();

  /** One object, or one version of it. */
  record Single(StoredObject object) implements Line {
    @Override
    public String end() {
      return object.key();
    }
  }

  /** The objects whose keys begin alike. */
  record Group(String prefix) implements Line {
    @Override
    public String end() {
      return prefix + LAST;
    }
  }

  /** Where an object stands in a listing with the request's prefix and delimiter. */
  static Line of(Request request, StoredObject object) {
    String delimiter = request.parameter("delimiter").orElse("");
    int rest = request.parameter("prefix").orElse("").length();
    int cut = delimiter.isEmpty() ? -1 : object.key().indexOf(delimiter, rest);
    return cut < 0
        ? new Single(object)
        : new Group(object.key().substring(0, cut + delimiter.length()));
  }
}
