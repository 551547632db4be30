/**
 * Names of persons, organisations and places by a token classification model in ONNX: the user
 * brings model, tokenizer and labels; a trial in a process of its own comes before any article.
 */
@NullMarked
package dev.dateline.onnx;

import org.jspecify.annotations.NullMarked;
