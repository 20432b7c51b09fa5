package fr.prefecture.clu.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An invitation as the pages show it.
 *
 * @param login of the account that will be bound; nothing: one will be made
 */
public record AgentInvitationRow(
        Long id,
        String email,
        List<String> roles,
        Optional<String> login,
        String invitedBy,
        Instant invitedAt) {}
