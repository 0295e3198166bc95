-- First half of merging a guest's cart: its lines are moved aside under a merge id, for one member. Asked again, by another tab or after a death,
-- it answers the same id and the same lines to the same member, and nothing to another one. What is added to the guest's cart from now on is not touched.
-- KEYS[1] the claim, KEYS[2] the guest's cart (same slot); ARGV[1] member id, [2] a fresh merge id, [3] seconds to live
-- Answers {merge id, field, value, ...}, or {} where there is nothing to merge.
local claim = redis.call('hgetall', KEYS[1])
if #claim == 0 then
  local lines = redis.call('hgetall', KEYS[2])
  if #lines == 0 then return {} end
  redis.call('hset', KEYS[1], '_member', ARGV[1], '_merge', ARGV[2], unpack(lines))
  redis.call('expire', KEYS[1], ARGV[3])
  redis.call('del', KEYS[2])
  claim = redis.call('hgetall', KEYS[1])
end
if redis.call('hget', KEYS[1], '_member') ~= ARGV[1] then return {} end
local answer = { redis.call('hget', KEYS[1], '_merge') }
for index = 1, #claim, 2 do
  if string.sub(claim[index], 1, 1) ~= '_' then
    answer[#answer + 1] = claim[index]
    answer[#answer + 1] = claim[index + 1]
  end
end
return answer
