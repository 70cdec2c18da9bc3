"""Which words of a page are broken inside, from one line to the next."""

# Defines `broken(places)`: the words in these places that stand on two lines, though nothing in them ends one;
# not codes, which have points inside.
BROKEN = """
    const broken = places => places.flatMap(place => {
        const found = [], walk = document.createTreeWalker(place, NodeFilter.SHOW_TEXT), range = document.createRange();
        for (let text; text = walk.nextNode();) {
            if (!text.parentElement.checkVisibility({visibilityProperty: true, opacityProperty: true})) continue;
            if (text.parentElement.closest('[data-testid="stIconMaterial"], [class*="st-key-unseen-"]')) continue;
            for (const word of text.data.matchAll(/(?<!\\S)[\\p{L}\\p{N}]+(?=[\\s,;:]|$)/gu)) {
                range.setStart(text, word.index);
                range.setEnd(text, word.index + word[0].length);
                const lines = [...range.getClientRects()].filter(line => line.width).map(line => line.top);
                if (Math.max(...lines) - Math.min(...lines) > 5) found.push(word[0]);
            }
        }
        return found;
    });
"""
