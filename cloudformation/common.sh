# What install and uninstall share. Messages go to standard error.
# shellcheck shell=bash

problems=0
unproven=''

step() { printf '\n== %s\n' "$*" >&2; }
say() { printf '   %s\n' "$*" >&2; }
warn() { printf '   Note: %s\n' "$*" >&2; }

# Ends before anything was changed: $1 what is wrong, $2 what to do.
refuse() {
  printf '%s\n%s\n' "$1" "$2" >&2
  exit 2
}

problem() {
  problems=$((problems + 1))
  printf '   Problem: %s\n            %s\n' "$1" "$2" >&2
}

stop_on_problems() {
  [ "$problems" -eq 0 ] || refuse "Nothing was changed." "Mend what is said above, and run it again."
}

failed() {
  trap - ERR
  printf '\nThis step failed: see above. What was done before it stays. Run it again when it is mended:\nwhat is there already is kept or updated.\n' >&2
  exit 3
}

require() { command -v "$1" >/dev/null || refuse "$1 is missing." "Please $2."; }

# Runs a question whose refusal is an answer too: prints nothing then.
quietly() { "$@" 2>/dev/null || true; }

# Whether a question is answered at all.
exists() { "$@" >/dev/null 2>&1; }

# The role or user behind the credentials. The ARN of a session lacks the path of its role.
deployer_arn() {
  local arn
  arn=$(aws sts get-caller-identity --query Arn --output text)
  case $arn in
    *:assumed-role/*)
      arn=${arn#*:assumed-role/}
      aws iam get-role --role-name "${arn%%/*}" --query Role.Arn --output text
      ;;
    *) printf '%s\n' "$arn" ;;
  esac
}

stack_exists() { exists aws cloudformation describe-stacks --region "$1" --stack-name "$2"; }

# deploy REGION STACK TEMPLATE NAME=VALUE...; parameters without a value are left to the template.
deploy() {
  local region=$1 stack=$2 template=$3 parameters=() parameter
  shift 3
  for parameter in "$@"; do
    [ -z "${parameter#*=}" ] || parameters+=("$parameter")
  done
  say "$stack"
  aws cloudformation deploy --region "$region" --stack-name "$stack" --template-file "$here/$template" \
    --s3-bucket "$(code_bucket "$region")" --s3-prefix templates --no-fail-on-empty-changeset \
    --capabilities CAPABILITY_NAMED_IAM CAPABILITY_AUTO_EXPAND --tags Application=truelabel \
    --parameter-overrides "${parameters[@]}" >&2
}

# arn SERVICE REGION RESOURCE: what the templates name so, in this account.
arn() { printf 'arn:%s:%s:%s:%s:%s' "$partition" "$1" "$2" "$account" "$3"; }

code_bucket() { printf 'truelabel-code-%s-%s' "$account" "$1"; }

make_bucket() {
  local bucket region=$1
  bucket=$(code_bucket "$region")
  exists aws s3api head-bucket --bucket "$bucket" --region "$region" && return
  if [ "$region" = us-east-1 ]; then
    aws s3api create-bucket --bucket "$bucket" --region "$region" >/dev/null
  else
    aws s3api create-bucket --bucket "$bucket" --region "$region" \
      --create-bucket-configuration "LocationConstraint=$region" >/dev/null
  fi
  aws s3api put-public-access-block --bucket "$bucket" --region "$region" --public-access-block-configuration \
    BlockPublicAcls=true,IgnorePublicAcls=true,BlockPublicPolicy=true,RestrictPublicBuckets=true
}

digest() { sha256sum "$1" | cut -c 1-32; }

# upload REGION FILE KEY: the key holds the digest, so what is there is the same.
upload() {
  local bucket
  bucket=$(code_bucket "$1")
  exists aws s3api head-object --bucket "$bucket" --key "$3" --region "$1" ||
    aws s3 cp --only-show-errors --region "$1" "$2" "s3://$bucket/$3"
}

# put FILE KEY: a file becomes an object of the state bucket.
put() { aws s3 cp --only-show-errors --region "$home" --content-type application/json "$1" "s3://$state/$2"; }

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
