/** What programs can call: the same facts and sheets, in the formats of the library. */
package io.github.mettle.example.portal.api;
