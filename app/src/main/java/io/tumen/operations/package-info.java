/// The use cases: the one place where corridor, engines and ledger meet.
@NullMarked
package io.tumen.operations;

import org.jspecify.annotations.NullMarked;
