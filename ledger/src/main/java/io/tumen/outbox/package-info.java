/// Tells subscribers what is new: signed webhooks, in the order of the log.
@NullMarked
package io.tumen.outbox;

import org.jspecify.annotations.NullMarked;
