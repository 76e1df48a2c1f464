# Entries of a lock file.
project
old_data
old_stages
dvc checkout -q
printf "in\r\na\r\nb\r\n" >last
printf '/d\n/f\n/out\n' >.gitignore
commit two
run dvc status
run dvc cache migrate --dvc-files --dry
run dvc cache migrate --dvc-files
run dvc status
run dvc repro --dry
