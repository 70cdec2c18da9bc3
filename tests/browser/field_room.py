"""Whether a field has room for words, which a browser tells of none: they are measured with a pen."""

# Defines `lacks(field, words)`: whether one of these words is wider than the room between the edges of the field.
LACKS = """
    const pen = document.createElement('canvas').getContext('2d');
    const lacks = (field, words) => {
        const style = getComputedStyle(field);
        pen.font = style.font;
        const room = field.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
        return words.some(word => pen.measureText(word).width > room);
    };
"""
