# Objects of DVC 2 get a second name in the new layout.
project
old_data
run dvc cache migrate --dry
run dvc cache migrate
sh_run 'stat -c "%h %n" .dvc/cache/??/* .dvc/cache/files/md5/*/*'
snapshot
run dvc cache migrate
run dvc checkout
run dvc status
