package fr.prefecture.clu.account;

import java.util.Optional;

/**
 * Somebody who comes from the provider of identities.
 *
 * @param login of the account that they come in by
 * @param refusal why they do not
 * @param email by which the provider knows them; empty when it did not say
 */
public record Arrival(
        Optional<String> login, Optional<Refusal> refusal, String email, Proof proof) {}
