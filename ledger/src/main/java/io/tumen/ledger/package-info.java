/// Remembers facts and decisions; the state of a movement is a pure function of them.
@NullMarked
package io.tumen.ledger;

import org.jspecify.annotations.NullMarked;
