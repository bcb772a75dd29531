package io.github.mettle.example.procurement;

import java.util.List;

/**
 * Someone who bids, and what our systems have on them; and on us, since trust goes both ways.
 *
 * @param name of the company
 * @param cents the price of a piece
 * @param orders of the last year
 * @param nonConformities of the last year
 * @param emails of the last year, in conversations that are about what they do for us
 * @param invoices of the last year, which we had to pay
 * @param theirEmails of the last year, in conversations that are about what we do for them
 */
record Bidder(
    String name,
    int cents,
    List<Order> orders,
    List<NonConformity> nonConformities,
    List<Email> emails,
    List<Invoice> invoices,
    List<Email> theirEmails) {}
