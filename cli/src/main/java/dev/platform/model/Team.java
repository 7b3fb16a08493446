package dev.platform.model;

/**
 * People who own products.
 *
 * @param slack the chat channel, empty if there is none
 * @param email where pages go as well, empty if there is none
 */
public record Team(String name, String displayName, GroupName group, GithubOwner github, String slack, String email) {}
