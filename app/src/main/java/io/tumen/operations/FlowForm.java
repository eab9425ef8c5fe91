package io.tumen.operations;

import org.jspecify.annotations.Nullable;

/// A question about flows as a user states it.
///
/// @param day        the day whose law, services and closures hold
/// @param demandYear whose demand is taken; null for the latest one that the package has by then
/// @param method     a code of [FlowMethod]; null for the equilibrium
/// @param openPoints `count` or `refuse` ways that an open legal point leaves unknown; null for `count`
public record FlowForm(
        String day,
        @Nullable String demandYear,
        @Nullable String method,
        @Nullable String openPoints) {}
