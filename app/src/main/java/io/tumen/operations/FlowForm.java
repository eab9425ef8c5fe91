package io.tumen.operations;

import org.jspecify.annotations.Nullable;

/// A question about flows as a user states it.
///
/// @param day        the day whose law, services and closures hold
/// @param demandYear whose demand is taken; null for the latest one that the package has by then
/// @param method     a code of [FlowMethod]; null for the equilibrium
/// @param openPoints `count` or `refuse` ways that an open legal point leaves unknown; null for `count`
/// @param theta      how much an hour matters to who chooses by [FlowMethod#LOGIT], per hour; null for the usual
/// @param place      a place of which is asked who relies on it, by name, UN/LOCODE or id; null for none
public record FlowForm(
        String day,
        @Nullable String demandYear,
        @Nullable String method,
        @Nullable String openPoints,
        @Nullable String theta,
        @Nullable String place) {}
