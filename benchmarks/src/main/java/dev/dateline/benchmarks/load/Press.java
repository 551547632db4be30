package dev.dateline.benchmarks.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntConsumer;

/**
 * Many small newspapers, each with a loopback address of its own. A feed answers 304 to 19 of 20
 * polls, and else has one or two new entries. Connections are closed after each answer, as in a
 * round of 180,000 feeds none is kept until its site's next turn.
 */
final class Press implements AutoCloseable {
  /** Entries that a feed shows. */
  static final int SHOWN = 20;

  static final int SITES = 2_000;
  private static final int UNCHANGED_OF_100 = 95;
  private static final int TWO_NEW_OF_100 = 67;
  private static final String PARAGRAPH =
      "<p>The ferry sails again after a winter in the dock, and the island has bread.</p>\n";
  private static final String PAGE = "<!doctype html><article>" + PARAGRAPH.repeat(700);

  final AtomicLong polls = new AtomicLong();
  final AtomicLong pages = new AtomicLong();
  private final AtomicIntegerArray entries;
  private final Selector selector;
  private final int port;
  private final Thread acceptor;
  private volatile IntConsumer listener = feed -> {};

  Press(int feeds) throws IOException {
    entries = new AtomicIntegerArray(feeds);
    selector = Selector.open();
    port = freePort();
    for (int site = 0; site < SITES; site++) {
      ServerSocketChannel channel = ServerSocketChannel.open();
      channel.bind(new InetSocketAddress(address(site), port), 128);
      channel.configureBlocking(false);
      channel.register(selector, SelectionKey.OP_ACCEPT);
    }
    acceptor = Thread.ofPlatform().daemon().name("press").start(this::accept);
  }

  /** The address of a feed. */
  String feed(int number) {
    return feed(port, number);
  }

  static String feed(int port, int number) {
    return origin(port, number) + "/f/" + number;
  }

  static String page(int port, int number, int entry) {
    return origin(port, number) + "/s/" + number + "/" + entry;
  }

  /**
   * @param listener takes the number of each feed that is polled from now on
   */
  void listen(IntConsumer listener) {
    this.listener = listener;
  }

  int port() {
    return port;
  }

  private static String origin(int port, int number) {
    return "http://" + address(number % SITES) + ":" + port;
  }

  private static String address(int site) {
    return "127.1." + site / 250 + "." + (1 + site % 250);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private void accept() {
    try {
      while (selector.isOpen()) {
        selector.select(
            key -> {
              try {
                SocketChannel channel = ((ServerSocketChannel) key.channel()).accept();
                if (channel != null) {
                  Thread.ofVirtual().start(() -> serve(channel.socket()));
                }
              } catch (IOException e) {
                System.err.println("press: " + e);
              }
            });
      }
    } catch (IOException e) {
      System.err.println("press: " + e);
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
      String path = in.readLine();
      boolean conditional = false;
      for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
        conditional |= line.startsWith("If-None-Match");
      }
      if (path != null) {
        OutputStream out = socket.getOutputStream();
        out.write(
            answer(path.split(" ")[1].split("/"), conditional).getBytes(StandardCharsets.UTF_8));
        out.flush();
      }
    } catch (IOException e) {
      // whoever asked went away
    }
  }

  private String answer(String[] path, boolean conditional) {
    int feed = path.length > 2 ? Integer.parseInt(path[2]) : 0;
    if (path.length == 3) {
      polls.incrementAndGet();
      listener.accept(feed);
      ThreadLocalRandom random = ThreadLocalRandom.current();
      if (conditional && random.nextInt(100) < UNCHANGED_OF_100) {
        return head("304 Not Modified", entries.get(feed)) + "\r\n";
      }
      int fresh = random.nextInt(100) < TWO_NEW_OF_100 ? 2 : 1;
      return whole("application/rss+xml", feed, document(feed, entries.addAndGet(feed, fresh)));
    }
    if (path.length == 4) {
      pages.incrementAndGet();
      return whole("text/html; charset=utf-8", feed, PAGE);
    }
    return "HTTP/1.1 404 Not Found\r\nConnection: close\r\nContent-Length: 0\r\n\r\n";
  }

  private String document(int feed, int newest) {
    StringBuilder xml = new StringBuilder("<rss version='2.0'><channel><title>Courier</title>");
    for (int i = newest; i > newest - SHOWN; i--) {
      xml.append("<item><guid isPermaLink='false'>")
          .append(guid(i))
          .append("</guid><title>Report ")
          .append(i)
          .append("</title><link>")
          .append(page(port, feed, i))
          .append("</link><description>The ferry sails at six, says the harbour.</description>")
          .append("</item>");
    }
    return xml.append("</channel></rss>").toString();
  }

  static String guid(int entry) {
    return "n" + entry;
  }

  private static String head(String status, int version) {
    return "HTTP/1.1 " + status + "\r\nConnection: close\r\nETag: \"" + version + "\"\r\n";
  }

  private String whole(String type, int feed, String body) {
    return head("200 OK", entries.get(feed))
        + "Content-Type: "
        + type
        + "\r\nContent-Length: "
        + body.length()
        + "\r\n\r\n"
        + body;
  }

  @Override
  public void close() throws IOException {
    for (SelectionKey key : selector.keys()) {
      key.channel().close();
    }
    selector.close();
    acceptor.interrupt();
  }
}
