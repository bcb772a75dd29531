/** Pages without a script. */
package io.github.mettle.example.portal.pages;
