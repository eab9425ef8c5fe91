/// The tamper-evident log of what is remembered, and what it proves: to whoever does not trust us.
@NullMarked
package io.tumen.audit;

import org.jspecify.annotations.NullMarked;
