package io.github.mettle.example.procurement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An order of ours, as the purchasing system keeps it.
 *
 * @param number of the order
 * @param placed when we sent it
 * @param promised the day they confirmed
 * @param received when the goods were booked in, if they are
 * @param pieces how many we ordered
 * @param accepted how many of them passed incoming inspection
 * @param euros what it was worth
 */
record Order(
    String number,
    Instant placed,
    LocalDate promised,
    Optional<Instant> received,
    int pieces,
    int accepted,
    double euros) {}
