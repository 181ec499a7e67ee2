/*
 * The limit of a fan-out: frames come on the standard input and go to every client by one write() each, from one thread.
 * No filters, no resume, no queues, no clock; a client that does not take a frame whole is closed.
 *
 * Usage: write_loop PORT. A frame is its length in decimal, a line feed, and so many bytes.
 */
#define _GNU_SOURCE /* accept4 */
#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

enum { MOST_CLIENTS = 20000, MOST_BYTES = 1 << 20, AT_ONCE = 256 };

static const char HEAD[] =
    "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nCache-Control: no-store\r\nTransfer-Encoding: chunked\r\n\r\n";

static char asked[MOST_CLIENTS];
static char input[MOST_BYTES];
static size_t filled;

static void hang_up(int client) {
  asked[client] = 0;
  close(client);
}

static void send_whole(int client, const char *bytes, size_t length) {
  if (write(client, bytes, length) != (ssize_t)length) hang_up(client);
}

static void tell_all(const char *frame, size_t length) {
  static char chunk[MOST_BYTES + 32];
  int head = snprintf(chunk, sizeof chunk, "%zx\r\n", length);
  memcpy(chunk + head, frame, length);
  memcpy(chunk + head + length, "\r\n", 2);
  for (int client = 0; client < MOST_CLIENTS; client++) {
    if (asked[client]) send_whole(client, chunk, head + length + 2);
  }
}

/* Tells every frame that has come whole, and keeps the rest. */
static void take_input(void) {
  ssize_t count = read(STDIN_FILENO, input + filled, sizeof input - filled);
  if (count <= 0) exit(0);
  filled += count;
  for (;;) {
    char *end = memchr(input, '\n', filled);
    if (!end) return;
    size_t length = strtoul(input, NULL, 10), head = end + 1 - input;
    if (head + length > sizeof input) exit(2);
    if (filled < head + length) return;
    tell_all(end + 1, length);
    filled -= head + length;
    memmove(input, input + head + length, filled);
  }
}

static void answer(int client) {
  char request[8192];
  ssize_t count = read(client, request, sizeof request);
  if (count > 0 && !asked[client]) {
    asked[client] = 1;
    send_whole(client, HEAD, sizeof HEAD - 1);
  } else if (count == 0 || (count < 0 && errno != EAGAIN)) {
    hang_up(client);
  }
}

static void watch(int queue, int file) {
  struct epoll_event event = {.events = EPOLLIN, .data.fd = file};
  if (epoll_ctl(queue, EPOLL_CTL_ADD, file, &event)) exit(1);
}

static int listen_on(int port) {
  int door = socket(AF_INET, SOCK_STREAM, 0), yes = 1;
  struct sockaddr_in here = {.sin_family = AF_INET, .sin_port = htons(port), .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
  setsockopt(door, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
  if (bind(door, (struct sockaddr *)&here, sizeof here) || listen(door, 4096)) {
    perror("write_loop");
    exit(1);
  }
  return door;
}

int main(int count, char **arguments) {
  if (count != 2) return 2;
  signal(SIGPIPE, SIG_IGN);
  int door = listen_on(atoi(arguments[1])), queue = epoll_create1(0);
  watch(queue, door);
  watch(queue, STDIN_FILENO);
  struct epoll_event events[AT_ONCE];
  for (;;) {
    int ready = epoll_wait(queue, events, AT_ONCE, -1);
    for (int i = 0; i < ready; i++) {
      int file = events[i].data.fd;
      if (file == STDIN_FILENO) {
        take_input();
      } else if (file == door) {
        int client = accept4(door, NULL, NULL, SOCK_NONBLOCK);
        if (client >= MOST_CLIENTS) close(client);
        else if (client >= 0) watch(queue, client);
      } else {
        answer(file);
      }
    }
  }
}
