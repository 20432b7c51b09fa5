package fr.prefecture.clu.shared;

import java.time.Instant;

/**
 * HIS-15: how far the chain went when it was checked, as it is noted outside of the database.
 *
 * @param place the number of its last link; 0 when it had none
 * @param hash of all lines up to it, in 64 hexadecimal digits
 */
public record ChainHead(Instant at, long place, String hash) {}
