# Data is not moved over something else, and a refusal leaves all as it was.
project
echo 1 >x
quietly dvc add x
echo precious >y
run dvc move x y <<'END'
ERROR: failed to move 'x' -> 'y' - 'y' already exists
[exit 1]
END
mkdir -p d/x
run dvc move x d <<'END'
ERROR: failed to move 'x' -> 'd' - 'd/x' already exists
[exit 1]
END
git add y
rm y
run dvc move x y <<'END'
ERROR: failed to move 'x' -> 'y' -  output 'y' is already tracked by SCM (e.g. Git).
    You can remove it from Git, then add to DVC.
        To stop tracking from Git:
            git rm -r --cached 'y'
            git commit -m "stop tracking y" 
[exit 1]
END
run cat x x.dvc .gitignore <<'END'
1
outs:
- md5: b026324c6904b2a9cb4b88d6d61c81d1
  size: 2
  hash: md5
  path: x
/x
END
run dvc status <<'END'
Data and pipelines are up to date.
END
