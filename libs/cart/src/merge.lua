-- Second half of merging: adds claimed lines to the member's cart, once for each merge id. Sums stay within the bounds; lines beyond them are left out.
-- KEYS[1] the member's cart, KEYS[2] the member's done merges (same slot); ARGV[1] merge id, [2] most lines, [3] most pieces, [4] seconds to live, then field, value, ...
-- Answers 1 where this call merged, 0 where it had been done.
if redis.call('sadd', KEYS[2], ARGV[1]) == 0 then return 0 end
redis.call('expire', KEYS[2], ARGV[4])
for index = 5, #ARGV, 2 do
  local held = redis.call('hget', KEYS[1], ARGV[index])
  local added = tonumber(string.match(ARGV[index + 1], '^(%d+)|'))
  if held or redis.call('hlen', KEYS[1]) < tonumber(ARGV[2]) then
    local before = held and tonumber(string.match(held, '^(%d+)|')) or 0
    redis.call('hset', KEYS[1], ARGV[index], math.min(before + added, tonumber(ARGV[3])) .. '|' .. string.match(ARGV[index + 1], '|(.*)$'))
  end
end
redis.call('expire', KEYS[1], ARGV[4])
return 1
