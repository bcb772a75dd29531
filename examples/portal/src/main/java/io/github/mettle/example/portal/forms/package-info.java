/** Forms in which people write facts, made into what the library reads. */
package io.github.mettle.example.portal.forms;
