# What install looks at before it changes anything. What is wrong is said with what mends it; the rest is looked at too.
# shellcheck shell=bash disable=SC2154,SC2034
# They read what install was told (home, account, excluded, home_parameters), and set what it goes on with
# (organization, call_as, accounts).

check_macie() {
  local status
  status=$(quietly aws macie2 get-macie-session --region "$1" --query status --output text)
  [ "$status" = ENABLED ] || problem "Amazon Macie is not enabled in $1 (${status:-no answer})." \
    "Enable it: aws macie2 enable-macie --region $1"
}

# Expressions (JMESPath) over a recorder, which takes all types, all but some, or only some, and may have another pace
# for single types.
buckets_recorded="recordingGroup.allSupported || recordingGroup.recordingStrategy.useOnly=='EXCLUSION_BY_RESOURCE_TYPES' &&
  !contains(not_null(recordingGroup.exclusionByResourceTypes.resourceTypes, ['']), 'AWS::S3::Bucket') ||
  contains(not_null(recordingGroup.resourceTypes, ['']), 'AWS::S3::Bucket')"
pace_of_buckets="recordingMode.recordingModeOverrides[?contains(resourceTypes, 'AWS::S3::Bucket')].recordingFrequency | [0]"

check_recorder() {
  local records pace frequency name running
  read -r records pace frequency name <<<"$(quietly aws configservice describe-configuration-recorders --region "$1" \
    --output text --query "ConfigurationRecorders[0].[$buckets_recorded, $pace_of_buckets, recordingMode.recordingFrequency, name]")"
  if [ "${name:-None}" = None ]; then
    problem "AWS Config has no recorder in $1." "Set one up that records S3 buckets: the rules hear of changes from it."
    return
  fi
  [ "${pace:-None}" = None ] || frequency=$pace
  if [ "${records,,}" != true ]; then
    problem "AWS Config does not record S3 buckets in $1." \
      "Record them: without, the rule of labels hears of no change there."
  elif [ "$frequency" = DAILY ]; then
    warn "AWS Config records once a day in $1, so a changed tag is judged up to a day late."
  fi
  running=$(quietly aws configservice describe-configuration-recorder-status --region "$1" --output text \
    --query 'ConfigurationRecordersStatus[0].recording')
  [ "${running,,}" = true ] || problem "The recorder of AWS Config is off in $1." \
    "Start it: aws configservice start-configuration-recorder --region $1 --configuration-recorder-name $name"
}

# AWS's limits for an account and Region, which cannot be raised: 1,000 rules and 50 conformance packs.
check_quotas() {
  local rules packs
  rules=$(quietly aws configservice describe-config-rules --region "$1" --output text \
    --query 'ConfigRules[].ConfigRuleName' | wc -w)
  packs=$(quietly aws configservice describe-conformance-packs --region "$1" --output text \
    --query 'ConformancePackDetails[].ConformancePackName' | wc -w)
  [ "$rules" -le 997 ] || problem "AWS Config has $rules rules in $1, and 1,000 are all it takes." "Delete some: three are needed."
  [ "$packs" -le 49 ] || problem "AWS Config has $packs conformance packs in $1, and 50 are all it takes." "Delete one."
}

# Lambda lets an account reserve what leaves 100 for all other functions, and the function for Slack reserves one. $2: whether
# it is to be made in this Region.
check_concurrency() {
  local all free more
  read -r all free <<<"$(quietly aws lambda get-account-settings --region "$1" --output text \
    --query 'AccountLimit.[ConcurrentExecutions, UnreservedConcurrentExecutions]')"
  more="Ask for more: aws service-quotas request-service-quota-increase --region $1 --service-code lambda --quota-code L-B99A9384 --desired-value 1000"
  if [ -n "$2" ] && [ "${free:-101}" -le 100 ]; then
    problem "The function for Slack reserves one of the executions of Lambda in $1, of which $free are unreserved, and 100 have to be." "$more"
  elif [ "${all:-100}" -lt 100 ]; then
    warn "Lambda runs $all functions at a time in $1, all that the account has there taken together; results may come late. $more"
  fi
}

# Whether the function for Slack is asked for.
slack_is_wanted() {
  local parameter
  for parameter in "${home_parameters[@]}"; do
    [[ $parameter != SlackSecret=?* ]] || return 0
  done
  return 1
}

# Said before anything is made, for without that bucket no stack can be.
check_code_bucket() {
  local bucket state
  bucket=$(code_bucket "$1")
  state=$(bucket_is "$1" "$bucket")
  case $state in
    ours | absent) ;;
    *) problem "The bucket $bucket, which is to hold the code, is not this account's, or cannot be read: $state" \
      "Use credentials that may read it. If somebody else made it, report it to AWS: code from there is not deployed." ;;
  esac
}

check_names() {
  stack_exists "$home" truelabel-home && return
  if present aws iam get-role --role-name truelabel-sweep; then
    problem "A role truelabel-sweep is there that no stack truelabel-home made." "Remove it, or its stack."
  fi
}

check_organization() {
  local master administrator
  organization=$(quietly aws organizations describe-organization --query Organization.Id --output text)
  [ -n "$organization" ] || { problem "This account cannot read its organization." "Use the management account or a delegated administrator."; return; }
  master=$(quietly aws organizations describe-organization --query Organization.MasterAccountId --output text)
  administrator=$(quietly aws macie2 get-administrator-account --region "$home" --query administrator.accountId --output text)
  case $administrator in
    '' | None | "$account") ;;
    *) problem "Macie is administered by the account $administrator, and this is $account." "Use the credentials of $administrator." ;;
  esac
  if [ "$account" != "$master" ]; then
    call_as=DELEGATED_ADMIN
    delegated config-multiaccountsetup.amazonaws.com "conformance packs of the organization"
    delegated config.amazonaws.com "AWS Config of the organization"
    delegated member.org.stacksets.cloudformation.amazonaws.com "StackSets"
    case ,$excluded, in
      *",$master,"*) ;;
      *) warn "StackSets leave the management account $master out: deploy member.yaml there by hand, or add --exclude $master." ;;
    esac
  fi
  accounts=$(quietly aws organizations list-accounts --query "Accounts[?Status=='ACTIVE'].Id" --output text | tr -s '[:space:]' '\n' |
    grep -vxF -e "$(tr , '\n' <<<"${excluded:-none}")" | sort || true)
  [ -n "$accounts" ] || problem "No account of the organization is left to judge." \
    "Exclude fewer, and use an account that may list accounts."
  [ "$(wc -l <<<"$accounts")" -le 900 ] || problem "More than 900 accounts would use the functions." \
    "The head of satellite.yaml says what to do then."
}

# Whether this account is the delegated administrator of a service ($1), called $2.
delegated() {
  quietly aws organizations list-delegated-administrators --service-principal "$1" \
    --query 'DelegatedAdministrators[].Id' --output text | grep -qw "$account" ||
    problem "This account does not administer $2." \
      "In the management account: aws organizations register-delegated-administrator --account-id $account --service-principal $1"
}
