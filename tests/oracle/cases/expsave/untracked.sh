# Files that Git does not track are told of, unless they are asked for; ignored ones too.
deviation exec-refs
deviation repro-dat
deviation index-kept
project
small_pipeline
run -q dvc repro
commit pipeline
sed -i 's/lr: .*/lr: 0.5/' params.yaml
echo 1 >new
mkdir d
echo 2 >d/two
echo 3 >d/three
echo '*.ign' >.gitignore
echo 4 >a.ign
run dvc exp save -n s1
run dvc exp save -n s2 -I new
run dvc exp save -n s3 -I d -I a.ign
run dvc exp save -n s4 -m four -I nosuch
run dvc exp save -n s5 -I new -I d/two --include-untracked d/three
