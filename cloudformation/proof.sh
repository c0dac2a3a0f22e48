# Whether what install deployed works.
# shellcheck shell=bash disable=SC2154
# It reads what install knows: home, partition, account, accounts, by, sweeps_by.

unproven=''

# try WHAT COMMAND...: says whether it works; what does not is reported, and the rest is tried too.
try() {
  local what=$1 answer
  shift
  if answer=$("$@" 2>&1) && ! grep -q FunctionError <<<"$answer"; then
    say "ok      $what"
  else
    unproven=yes
    say "FAILED  $what: ${answer:0:400}"
  fi
}

# Whether the three rules have judged this account in a Region; they are asked to, and given five minutes.
rules_show_results() {
  local names silent
  names=$(aws configservice describe-config-rules --region "$1" --output text \
    --query "ConfigRules[?starts_with(ConfigRuleName, 's3-classification-')].ConfigRuleName")
  [ -n "$names" ] || { echo "there are no rules s3-classification-*"; return 1; }
  # shellcheck disable=SC2086 # names of rules hold no blanks
  aws configservice start-config-rules-evaluation --region "$1" --config-rule-names $names
  for _ in $(seq 30); do
    # shellcheck disable=SC2086
    silent=$(aws configservice describe-compliance-by-config-rule --region "$1" --config-rule-names $names --output text \
      --query "ComplianceByConfigRules[?Compliance.ComplianceType=='INSUFFICIENT_DATA'].ConfigRuleName")
    [ -n "$silent" ] || return 0
    sleep 10
  done
  echo "no result from $silent: see the log groups /aws/lambda/truelabel-*"
  return 1
}

# Whether AWS Config may invoke the functions for every account that gets the rules, which the answer names.
functions_admit_the_accounts() {
  local function policy one strangers=''
  for function in label contents coverage; do
    policy=$(aws lambda get-policy --region "$1" --function-name "truelabel-$function" --qualifier live --query Policy --output text) || return
    for one in $accounts; do
      [[ $policy = *"\"$one\""* ]] || strangers+=" $one"
    done
  done
  [ -z "$strangers" ] || { echo "these may not use a function:$strangers"; return 1; }
}

prove_home() {
  step "Trying it"
  try "the finding handler starts" aws lambda invoke --region "$home" --function-name truelabel-findings \
    --cli-binary-format raw-in-base64-out --payload '{"Records":[]}' /dev/stdout
  if present aws lambda get-function --region "$home" --function-name truelabel-slack; then
    try "the function for Slack starts" aws lambda invoke --region "$home" --function-name truelabel-slack \
      --cli-binary-format raw-in-base64-out --payload '{"Records":[]}' /dev/stdout
  fi
  if [ "$sweeps_by" = state-machine ]; then
    try "the state machine starts" aws stepfunctions start-execution --region "$home" \
      --state-machine-arn "$(arn states "$home" stateMachine:truelabel-sweep)"
  else
    try "a whole sweep runs" aws lambda invoke --region "$home" --function-name truelabel-sweep \
      --cli-read-timeout 920 --cli-binary-format raw-in-base64-out --payload '{}' /dev/stdout
  fi
}

prove_region() {
  # What the newer kind of policy holds, the answer to this question is not documented to show.
  [ "$by" = policy ] || try "AWS Config may use the functions in $1" functions_admit_the_accounts "$1"
  try "the rules show results in $1" rules_show_results "$1"
}
