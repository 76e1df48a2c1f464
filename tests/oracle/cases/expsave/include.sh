# -I: a directory, an ignored file, one in a subdirectory, one that Git tracks.
deviation exec-refs
deviation repro-dat
deviation index-kept
project
printf '*.ign\n' >.gitignore
echo 1 >tracked
commit first
mkdir -p d/e
echo 1 >d/one
echo 1 >d/e/two
echo 1 >x.ign
echo 2 >tracked
run dvc exp save -n s1 -I d
run dvc exp save -n s2 -I d/e -m two
run dvc exp save -n s3 -I x.ign -I tracked -m three
run dvc exp list --name-only
