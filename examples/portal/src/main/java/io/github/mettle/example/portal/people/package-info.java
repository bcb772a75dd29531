/** Who may log in, and what each may see. */
package io.github.mettle.example.portal.people;
