/// The pages and the REST interface: a door to the operations that holds no rule.
@NullMarked
package io.tumen.web;

import org.jspecify.annotations.NullMarked;
