/**
 * The desk: the first downstream consumer of the public topics, a live wire of the latest articles
 * over HTTP. This package puts its parts together and gives it a command.
 */
@NullMarked
package dev.dateline.desk;

import org.jspecify.annotations.NullMarked;
