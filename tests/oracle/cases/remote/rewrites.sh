# How a file is written again: other sections keep their options, comments go, remotes come last.
project
deviation remote-config
cat >.dvc/config <<'TXT'
# a comment
['remote "old"']
    url = ../store   # where
    jobs = 4
[core]
    autostage = true
[remote "quoted"]
url = /ext/quoted
[cache]
[remote "plain"]
url=s3://bucket
TXT
run dvc remote list
run dvc remote add new /ext/new
snapshot
run dvc remote rename old older
snapshot
run dvc remote remove plain
