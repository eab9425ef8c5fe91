package io.tumen.operations;

/// Nobody subscribed under that id, or it was removed.
public final class NoSuchSubscriptionException extends RuntimeException {
    NoSuchSubscriptionException(String id) {
        super("There is no subscription " + id + "; right would be an id such as SUB-1 that tumen notices list shows.");
    }
}
