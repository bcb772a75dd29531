package io.github.mettle.example.procurement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An invoice of theirs, as our bookkeeping keeps it.
 *
 * @param number of the invoice
 * @param received when it came in
 * @param due the last day to pay it
 * @param paid when we did, if we have
 */
record Invoice(String number, Instant received, LocalDate due, Optional<Instant> paid) {}
