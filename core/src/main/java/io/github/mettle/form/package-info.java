/**
 * Facts from named fields, for the readers of JSON and CSV, so that both refuse the same input in
 * the same words. Depends on facts only.
 */
@NullMarked
package io.github.mettle.form;

import org.jspecify.annotations.NullMarked;
