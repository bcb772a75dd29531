/**
 * The front door: {@link io.github.mettle.Scorecard} weighs a record into a balance sheet.
 *
 * <p>Nothing in the library depends on this package. The packages behind it, each depending only on
 * those before it: {@link io.github.mettle.account} (the chart of accounts), {@link
 * io.github.mettle.record} (facts), {@link io.github.mettle.policy} (expectations and weights),
 * {@link io.github.mettle.trust} (an opinion from two amounts), {@link io.github.mettle.sheet}
 * (lines and totals), and {@link io.github.mettle.insight} (comparisons, reasons, decisions).
 */
@NullMarked
@Value.Style(
    get = "*",
    builder = "assemble",
    typeInnerBuilder = "Assembler",
    // The library's modules do that; an annotation against mappers must not ask for one.
    jacksonIntegration = false,
    visibility = Value.Style.ImplementationVisibility.PACKAGE,
    // Collections are kept as they are given, and never copied: all are immutable.
    builtinContainerAttributes = false,
    overshadowImplementation = true,
    defaults = @Value.Immutable(copy = false),
    allowedClasspathAnnotations = {Override.class})
package io.github.mettle;

import org.immutables.value.Value;
import org.jspecify.annotations.NullMarked;
