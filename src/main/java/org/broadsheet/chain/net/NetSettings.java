package org.broadsheet.chain.net;

/**
 * The shape of a network, and how it learns.
 *
 * @param inputs how long a feature's vector is
 * @param units how many units the recurrent layer has in each direction
 * @param hiddenFeatures which share of the features is hidden while it learns
 * @param hiddenInputs which share of the numbers that go into the recurrent layer
 * @param hiddenUnits which share of those that come out of it
 * @param seed where its random numbers begin
 */
public record NetSettings(
    int inputs,
    int units,
    float hiddenFeatures,
    float hiddenInputs,
    float hiddenUnits,
    long seed) {}
