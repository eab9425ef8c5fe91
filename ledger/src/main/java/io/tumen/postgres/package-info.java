/// A PostgreSQL of our own: unpacked, initialised, started and stopped by this program, durable by default.
@NullMarked
package io.tumen.postgres;

import org.jspecify.annotations.NullMarked;
