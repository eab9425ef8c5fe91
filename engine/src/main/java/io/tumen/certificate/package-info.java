/// Confirms or refutes the answers of a flow solver, from their text alone and with no line of code in common with
/// any solver: `docs/flow-certificate.md` has the format, [io.tumen.certificate.CertificateCheck] the check. This
/// package sees no other part of the house.
@NullMarked
package io.tumen.certificate;

import org.jspecify.annotations.NullMarked;
