/**
 * Facts from named fields: what the readers of JSON and CSV share, so that both refuse the same
 * things in the same words. Depends on facts only.
 */
@NullMarked
package io.github.mettle.form;

import org.jspecify.annotations.NullMarked;
