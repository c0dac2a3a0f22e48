package io.truelabel.sampleorg.living;

import io.truelabel.sampleorg.Finding;
import java.time.Instant;

/**
 * A finding that Macie has told, by listing it or by an event.
 *
 * @param finding as it was told
 * @param since the night on which it could first be known
 * @param listed whether it was ever listed, so that it can be listed again for 90 days
 */
public record Told(Finding.Contents finding, Instant since, boolean listed) {}
