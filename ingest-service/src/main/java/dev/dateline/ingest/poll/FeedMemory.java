package dev.dateline.ingest.poll;

import dev.dateline.contract.FeedArchive;
import dev.dateline.contract.FeedEntries;
import dev.dateline.contract.FeedHub;
import dev.dateline.contract.FeedPush;
import dev.dateline.contract.FeedRhythm;
import dev.dateline.contract.FeedState;
import dev.dateline.contract.FeedState.Address;
import dev.dateline.contract.FeedState.Health;
import dev.dateline.contract.FeedState.Schedule;
import dev.dateline.contract.FeedState.Validators;
import dev.dateline.contract.FeedState.Waiting;
import dev.dateline.contract.FeedWishes;
import dev.dateline.contract.SitePace;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A feed's state and entries as they are held in memory, and whether the entries are on their topic
 * as they are here: a poll that changes none of them does not write them. Immutable.
 */
public final class FeedMemory {
  /** Without entries. */
  private final FeedState state;

  private final KnownEntries entries;
  private final boolean kept;

  private FeedMemory(FeedState state, KnownEntries entries, boolean kept) {
    this.state = state;
    this.entries = entries;
    this.kept = kept;
  }

  /**
   * What the topics say.
   *
   * @param url that they hold it under
   * @param entries {@code null} if there is no record of them
   */
  public static FeedMemory of(String url, FeedState state, @Nullable KnownEntries entries) {
    KnownEntries known = entries == null ? KnownEntries.of(state) : entries;
    return new FeedMemory(
        state.withoutEntries(url), known, entries != null || known == KnownEntries.NONE);
  }

  /** What is known of a feed that has never been polled. */
  public static FeedMemory unknown(String url, Schedule schedule) {
    return unknown(url, schedule, KnownEntries.NONE);
  }

  /** What is known of a feed of which the topics say no more than its entries. */
  public static FeedMemory unknown(String url, Schedule schedule, KnownEntries entries) {
    FeedState state =
        new FeedState(
            url,
            Validators.NONE,
            schedule,
            Health.UNKNOWN,
            List.of(),
            List.of(),
            FeedRhythm.UNKNOWN,
            FeedWishes.NONE,
            null,
            null);
    return new FeedMemory(state, entries, true);
  }

  /** As it is written to the topic of states. */
  public FeedState toState() {
    return state;
  }

  /** As they are written to the topic of entries. */
  public FeedEntries toEntries() {
    return entries.toRecord(state.url());
  }

  /** Whether the topic has the entries as they are here. */
  public boolean entriesKept() {
    return kept;
  }

  /** The same, once it is on the topics. */
  public FeedMemory asKept() {
    return kept ? this : new FeedMemory(state, entries, true);
  }

  /** The feed's own address. */
  public String url() {
    return state.url();
  }

  /** When the feed is polled next, and why then. */
  public Schedule schedule() {
    return state.schedule();
  }

  /** How the last polls went. */
  public Health health() {
    return state.health();
  }

  /** How often the feed has news. */
  public FeedRhythm rhythm() {
    return state.rhythm();
  }

  /** Where the feed is asked for. */
  public String address() {
    Address address = state.address();
    return address == null || address.adopted() == null ? state.url() : address.adopted();
  }

  /** What is agreed with the feed's hub; {@code null} if it has none. */
  public @Nullable FeedPush push() {
    return state.push();
  }

  /** The hub that the feed names; {@code null} if nobody has looked. */
  @Nullable FeedHub hub() {
    return state.hub();
  }

  /** How far the feed's older documents are read; {@code null} if nobody has looked for them. */
  @Nullable FeedArchive archive() {
    return state.archive();
  }

  /** What the feed's site asks for; {@code null} if nobody has looked. */
  @Nullable SitePace pace() {
    return state.pace();
  }

  Validators validators() {
    return state.validators();
  }

  FeedWishes wishes() {
    return state.wishes();
  }

  @Nullable Address move() {
    return state.address();
  }

  Fingerprints seen() {
    return entries.seen();
  }

  List<Waiting> waiting() {
    return entries.waiting();
  }

  /**
   * The same as the state of another subscription to the same document; no hub knows that.
   *
   * @param known what was known of that one; {@code null} if nothing
   */
  public FeedMemory as(String url, @Nullable FeedMemory known) {
    Address address = url.equals(address()) ? null : new Address(address(), null, 0, null);
    boolean same = known != null && known.kept && known.entries.isSame(entries);
    return new FeedMemory(state.as(url, address), entries, same);
  }

  /** The same, to be polled at another time. */
  public FeedMemory with(Schedule schedule) {
    return after(schedule, state.health(), state.address());
  }

  /** The same entries, with all else as a poll found it. */
  FeedMemory after(
      Validators validators,
      Schedule schedule,
      Health health,
      FeedRhythm rhythm,
      FeedWishes wishes,
      @Nullable Address address) {
    return with(state.after(validators, schedule, health, rhythm, wishes, address));
  }

  /** The same but for schedule, health and address, as after a poll that brought nothing. */
  FeedMemory after(Schedule schedule, Health health, @Nullable Address address) {
    return after(state.validators(), schedule, health, state.rhythm(), state.wishes(), address);
  }

  /** The same with another agreement with its hub. */
  FeedMemory with(@Nullable FeedPush push) {
    return with(state.withPush(push));
  }

  /** The same with what the feed says of its hub. */
  FeedMemory naming(@Nullable FeedHub hub) {
    return with(state.withHub(hub));
  }

  /** The same, its older documents read so far. */
  FeedMemory reading(@Nullable FeedArchive archive) {
    return with(state.withArchive(archive));
  }

  /** The same with what its site asks for now. */
  FeedMemory paced(@Nullable SitePace pace) {
    return with(state.withPace(pace));
  }

  /** The same feed with other entries behind it. */
  FeedMemory with(Fingerprints seen, List<Waiting> waiting) {
    KnownEntries now = new KnownEntries(seen, waiting);
    return now.isSame(entries) ? this : new FeedMemory(state, now, false);
  }

  private FeedMemory with(FeedState state) {
    return new FeedMemory(state, entries, kept);
  }
}
