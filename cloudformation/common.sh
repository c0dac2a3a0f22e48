# What the scripts share. Messages go to standard error.
# shellcheck shell=bash

problems=0
# Whether anything was changed already.
changing=''

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

# The scripts set -E, so that a step fails aloud in whatever function it fails; in a subshell it only ends.
failed() {
  trap - ERR
  [ "$BASHPID" = "$$" ] || exit 3
  [ -n "$changing" ] || refuse "Nothing was changed, for what is said above could not be found out." "Mend it, and run it again."
  printf '\nThis step failed: see above. What was done before it stays. Run it again when it is mended:\nwhat is there already is kept or updated.\n' >&2
  exit 3
}

# Ends where a program is missing: $1 its name, $2 what to do.
require() { command -v "$1" >/dev/null || refuse "$1 is missing." "Please $2."; }

# Runs a question whose refusal is an answer too: prints nothing then.
quietly() { "$@" 2>/dev/null || true; }

# Whether what a question asks for is there. Ends the script where AWS does not say: what only could not be seen must
# not be taken for absent, and be made again.
present() {
  local answer
  answer=$("$@" 2>&1) && return
  case $answer in
    *'(404)'* | *'does not exist'* | *NoSuchEntity* | *ResourceNotFound*) return 1 ;;
  esac
  printf '%s\n' "$answer" >&2
  failed
}

trap failed ERR
[ "${BASH_VERSINFO[0]}" -ge 5 ] ||
  refuse "This is bash $BASH_VERSION, which is too old." "Please install bash 5."
require aws "install the AWS CLI, version 2"
require sha256sum "install the GNU coreutils"

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

stack_exists() { present aws cloudformation describe-stacks --region "$1" --stack-name "$2"; }

# status REGION STACK: such as CREATE_COMPLETE; nothing where there is none.
status() {
  quietly aws cloudformation describe-stacks --region "$1" --stack-name "$2" --output text --query "Stacks[0].StackStatus"
}

# parameter REGION STACK NAME: its value; nothing where there is no such stack.
parameter() {
  quietly aws cloudformation describe-stacks --region "$1" --stack-name "$2" --output text \
    --query "Stacks[0].Parameters[?ParameterKey=='$3'].ParameterValue"
}

# deploy REGION STACK TEMPLATE NAME=VALUE...; a parameter that is not named keeps its value, one that is
# named without a value is emptied.
deploy() {
  local region=$1 stack=$2 template=$3
  shift 3
  say "$stack"
  # A first try that failed leaves a stack with nothing in it, which cannot be updated.
  [ "$(status "$region" "$stack")" != ROLLBACK_COMPLETE ] || remove "$region" "$stack"
  aws cloudformation deploy --region "$region" --stack-name "$stack" --template-file "$here/$template" \
    --s3-bucket "$(code_bucket "$region")" --s3-prefix templates --no-fail-on-empty-changeset \
    --capabilities CAPABILITY_NAMED_IAM CAPABILITY_AUTO_EXPAND --tags Application=truelabel \
    --parameter-overrides "$@" >&2
}

# remove REGION STACK, if it is there.
remove() {
  stack_exists "$1" "$2" || return 0
  say "$2"
  aws cloudformation delete-stack --region "$1" --stack-name "$2"
  aws cloudformation wait stack-delete-complete --region "$1" --stack-name "$2"
}

# arn SERVICE REGION RESOURCE: what the templates name so, in this account.
arn() { printf 'arn:%s:%s:%s:%s:%s' "$partition" "$1" "$2" "$account" "$3"; }

code_bucket() { printf 'truelabel-code-%s-%s' "$account" "$1"; }

# bucket_is REGION BUCKET: prints ours, absent, or what AWS says instead. Anybody may have made a bucket by a name that
# can be foreseen, and whoever owns the bucket that functions are made from could change them.
bucket_is() {
  local answer
  if answer=$(aws s3api head-bucket --bucket "$2" --region "$1" --expected-bucket-owner "$account" 2>&1); then
    echo ours
  elif [[ $answer = *'(404)'* ]]; then
    echo absent
  else
    printf '%s\n' "${answer##*$'\n'}"
  fi
}

make_bucket() {
  local bucket region=$1
  bucket=$(code_bucket "$region")
  [ "$(bucket_is "$region" "$bucket")" != ours ] || return 0
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

# object_exists REGION BUCKET KEY
object_exists() {
  present aws s3api head-object --bucket "$2" --key "$3" --region "$1" --expected-bucket-owner "$account"
}

# upload REGION FILE KEY: the key holds the digest, so what is there is the same.
upload() {
  local bucket
  bucket=$(code_bucket "$1")
  object_exists "$1" "$bucket" "$3" ||
    aws s3api put-object --bucket "$bucket" --key "$3" --body "$2" --region "$1" --expected-bucket-owner "$account" >/dev/null
}

# put FILE KEY: a file becomes an object of the state bucket.
put() {
  aws s3api put-object --bucket "$state" --key "$2" --body "$1" --content-type application/json --region "$home" \
    --expected-bucket-owner "$account" >/dev/null
}
